"""What runs outside the house: referrals, trajectories, indications, tests, organisations."""

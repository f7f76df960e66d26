"""The screens about sharing with colleagues."""

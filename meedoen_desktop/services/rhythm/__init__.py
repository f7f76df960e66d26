"""What the method asks: facts read, proposals made, decisions kept, files sorted and closed."""

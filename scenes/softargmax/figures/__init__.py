"""What the steps on softargmax draw."""

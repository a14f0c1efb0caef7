"""How the picture looks: colours by meaning, sizes, regions and boxes."""

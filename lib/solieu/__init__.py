"""Vietnamese provincial economic prose -> tidy, audited data."""

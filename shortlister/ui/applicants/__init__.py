"""Step 2: the applicants by reference, their application files, and, for HR only, who they are."""

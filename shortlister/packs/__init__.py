"""What leaves for a member and comes back; nothing here touches a vacancy's own file."""

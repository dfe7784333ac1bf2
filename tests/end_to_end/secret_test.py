"""weir secret: what it says where there is no keychain; a real one is tried by the window's test."""

from program import ProgramTest


class SecretTest(ProgramTest):
    def test_without_a_keychain_nothing_is_stored_and_the_environment_is_named(self):
        told = self.weir("secret", "set", "plant_db", code=1, input="hunter2\n")
        self.assertIn("no keychain", told.stderr)
        self.assertNotIn("hunter2", told.stderr + told.stdout)
        self.assertIn("no keychain", self.weir("secret", "forget", "plant_db", code=1).stderr)
        self.assertEqual(self.weir("secret", "list").stdout, "")

    def test_nothing_is_no_secret(self):
        self.assertIn("nothing was given", self.weir("secret", "set", "plant_db", code=2, input="").stderr)

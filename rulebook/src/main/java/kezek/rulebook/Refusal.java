package kezek.rulebook;

/** An outcome that says no. It carries what a person needs to know next: until when, from when, which number. */
public interface Refusal extends Outcome {}

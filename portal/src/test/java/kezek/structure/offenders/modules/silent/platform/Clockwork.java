package kezek.structure.offenders.modules.silent.platform;

/** Something to make a module of. */
public record Clockwork() {}

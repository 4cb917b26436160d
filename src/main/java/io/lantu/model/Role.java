package io.lantu.model;

/**
 * The part a region plays in a structure.
 *
 * @param structure the structure
 * @param element the element
 * @param relation how the region comes to it
 */
public record Role(Structure structure, StructureElement element, RoleRelation relation) {}

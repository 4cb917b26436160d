package io.lantu.model;

/**
 * A point.
 *
 * @param lon longitude, degrees
 * @param lat latitude, degrees
 */
public record LonLat(double lon, double lat) {}

using Ticketing.Tickets;

namespace Ticketing.Counters;

/// <summary>One figure that a store keeps.</summary>
/// <param name="Project">The project whose tickets it counts; null for those of the whole tenant.</param>
/// <param name="Cube">By what.</param>
/// <param name="StatusCategory">Their statuses' category.</param>
/// <param name="Status">The key of their status.</param>
/// <param name="Value">Their value in the cube's field; null for those that have none.</param>
public readonly record struct CubeCell(string? Project, CounterCube Cube, StatusCategory StatusCategory, string Status, string? Value);

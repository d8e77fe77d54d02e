using System.Collections.Frozen;
using Ticketing.Fields;

namespace Ticketing.Counters;

/// <summary>By the values of which field a cube counts. Cubes are numbers that stores keep; fields are not.</summary>
internal static class CubeFields
{
    private static readonly FrozenDictionary<CounterCube, TicketField> Fields = new Dictionary<CounterCube, TicketField>
    {
        [CounterCube.Project] = TicketFields.Project,
        [CounterCube.Category] = TicketFields.Category,
        [CounterCube.Priority] = TicketFields.Priority,
        [CounterCube.Team] = TicketFields.Team,
        [CounterCube.Assignee] = TicketFields.Assignee,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<TicketField, CounterCube> Cubes = Fields.ToFrozenDictionary(one => one.Value, one => one.Key);

    /// <summary>The field of a cube.</summary>
    public static TicketField FieldOf(CounterCube cube) => Fields[cube];

    /// <summary>The cube of a field; null when there is none.</summary>
    public static CounterCube? CubeOf(TicketField field) => Cubes.TryGetValue(field, out var cube) ? cube : null;
}

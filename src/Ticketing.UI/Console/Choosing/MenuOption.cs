namespace Ticketing.UI.Console.Choosing;

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What people read.</param>
public sealed record MenuOption(string Value, string Label)
{
    /// <summary>What the value looks like everywhere, as HTML; null: its label says it.</summary>
    public string? Mark { get; init; }

    /// <summary>What tells those of one name apart.</summary>
    public string? Detail { get; init; }

    /// <summary>How many open tickets are there already; null where that is no question.</summary>
    public long? Load { get; init; }

    /// <summary>Whether it is what all of the tickets have.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Whether something is asked before it is done: a comment, a reason, a day.</summary>
    public bool Asks { get; init; }
}

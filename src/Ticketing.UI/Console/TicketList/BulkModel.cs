namespace Ticketing.UI.Console.TicketList;

/// <summary>A bulk action: what is chosen, what will happen to each ticket, or what happened.</summary>
/// <param name="Action">What is done.</param>
/// <param name="State">The list that it began on.</param>
/// <param name="Items">The tickets.</param>
public sealed record BulkModel(BulkAction Action, ListState State, IReadOnlyList<BulkItem> Items)
{
    /// <summary>To whom, which priority, which trigger, as it was given; null while nothing is chosen.</summary>
    public string? To { get; init; }

    /// <summary>What can be chosen, where it is one of a few.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices { get; init; } = [];

    /// <summary>What is wrong with the choice.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the choice asks for a comment.</summary>
    public bool NeedsComment { get; init; }

    /// <summary>The comment, as it was typed.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether the comment is for colleagues alone; null while that is not chosen.</summary>
    public bool? IsInternal { get; init; }

    /// <summary>Whether it has been done.</summary>
    public bool IsDone { get; init; }

    /// <summary>How many tickets change.</summary>
    public int Changing => Items.Count(item => item.After is not null && item.Refusal is null);

    /// <summary>Whether what was chosen can be carried out.</summary>
    public bool IsReady => To is not null && Problem is null && Changing > 0 && !IsDone;
}

using Ticketing.Fields;
using Ticketing.Views;

namespace Ticketing.UI.Console.Boards;

/// <summary>What the lanes of a board are, as addresses and forms say it.</summary>
/// <param name="Grouping">What they are.</param>
/// <param name="Field">The key of the custom field whose values they are; null where they are others.</param>
public sealed record BoardGroup(BoardGrouping Grouping, string? Field = null)
{
    /// <summary>One lane for all.</summary>
    internal static BoardGroup None { get; } = new(BoardGrouping.None);

    /// <summary>The lanes of a view.</summary>
    internal static BoardGroup Of(SavedView view) => new(view.Lanes, view.LaneField);

    /// <summary>Those of a field.</summary>
    internal static BoardGroup Of(string field) => new(BoardGrouping.Field, field);

    /// <summary>Reads <see cref="Word"/>; what is none is one lane for all.</summary>
    internal static BoardGroup Read(string? word) => word switch
    {
        "assignee" => new(BoardGrouping.Assignee),
        "priority" => new(BoardGrouping.Priority),
        not null when CustomField.TryRead(word, out var field) => Of(field.CustomKey),
        _ => None,
    };

    /// <summary>What addresses call it: <c>assignee</c>, <c>field.site</c>.</summary>
    public string Word => Grouping switch
    {
        BoardGrouping.Assignee => "assignee",
        BoardGrouping.Priority => "priority",
        BoardGrouping.Field when Field is not null => CustomField.NameOf(Field),
        _ => "none",
    };
}

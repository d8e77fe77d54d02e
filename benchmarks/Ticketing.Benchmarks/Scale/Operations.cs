namespace Ticketing.Benchmarks.Scale;

/// <summary>What is measured, as the tables name it; <c>--operations</c> takes the beginnings of these.</summary>
internal static class Operations
{
    public const string Open = "open, newest first, 25";
    public const string ByStatus = "filter: status";
    public const string ByPriority = "filter: open and priority";
    public const string ByCategory = "filter: category";
    public const string ByAssignee = "filter: assignee";
    public const string ByAll = "filter: open, status, priority, category, assignee";
    public const string Deep = "page after ticket 50,000";
    public const string TextRare = "text by time: in 25 tickets";
    public const string TextUncommon = "text by time: in 1 %";
    public const string TextCommon = "text by time: in 30 %";
    public const string TextTwo = "text by time: two words";
    public const string RelevanceRare = "text by relevance: in 25 tickets";
    public const string RelevanceUncommon = "text by relevance: in 1 %";
    public const string RelevanceCommon = "text by relevance: in 30 %";
    public const string Ticket = "ticket with comments and history";
    public const string Details = "ticket with its description";
    public const string Facets = "facets: status × category";
    public const string FieldUnique = "field: text that one ticket has";
    public const string FieldChoice = "field: one choice of twenty";
    public const string FieldFewCosts = "field: costs above, one ticket in 200";
    public const string FieldHalf = "field: costs above, every other ticket";
    public const string Create = "create";
    public const string Comment = "comment with a transition";

    /// <summary>The floor of this one is the same commit without counters: what matters are eight callers.</summary>
    public const string Counters = "counted create ÷ uncounted";

    public static IReadOnlyList<string> All { get; } =
    [
        Open, ByStatus, ByPriority, ByCategory, ByAssignee, ByAll, Deep, TextRare, TextUncommon, TextCommon, TextTwo,
        RelevanceRare, RelevanceUncommon, RelevanceCommon, Ticket, Details, Facets,
        FieldUnique, FieldChoice, FieldFewCosts, FieldHalf, Create, Comment, Counters,
    ];

    /// <summary>Where it stands in the tables.</summary>
    public static int Place(string operation) => Array.IndexOf<string>([.. All], operation);
}

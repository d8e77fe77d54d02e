namespace Ticketing.Fields;

/// <summary>What the values of a field look like.</summary>
public enum FieldKind
{
    /// <summary>One of the words of a list that the query language closes.</summary>
    Flag,

    /// <summary>Any text; whether it names something is not the field's business.</summary>
    Text,

    /// <summary>A person's user id.</summary>
    Person,

    /// <summary>One of the four priorities; ordered.</summary>
    Priority,

    /// <summary>A whole number from 0; ordered.</summary>
    Number,

    /// <summary>A moment; ordered.</summary>
    Date,

    /// <summary>The name of what can be sorted by.</summary>
    Sort,

    /// <summary>How long something took; ordered.</summary>
    Duration,

    /// <summary>The number of another ticket.</summary>
    Ticket,

    /// <summary>Whether something holds: <c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>What the definition of a custom field says, which a query is read without; compared, where that says so.</summary>
    Custom,
}

using Ticketing.Search.Criteria;

namespace Ticketing.Search.Language;

/// <summary>What the values of a field look like.</summary>
public enum QueryFieldKind
{
    /// <summary>One of the words of <see cref="QueryFlag"/>.</summary>
    Flag,

    /// <summary>Any text; whether it names something is not the parser's business.</summary>
    Text,

    /// <summary>Any text naming a person, or <c>me</c>.</summary>
    Person,

    /// <summary>One of the four priorities; ordered.</summary>
    Priority,

    /// <summary>A whole number from 0; ordered.</summary>
    Number,

    /// <summary>A <see cref="DateValue"/>; ordered.</summary>
    Date,

    /// <summary>One of the words of <see cref="SortField"/>.</summary>
    Sort,
}

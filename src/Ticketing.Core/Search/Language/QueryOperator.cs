namespace Ticketing.Search.Language;

/// <summary>How a <see cref="FieldCompare"/> compares.</summary>
public enum QueryOperator
{
    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    AtMost,
}

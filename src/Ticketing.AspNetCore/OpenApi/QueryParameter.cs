namespace Ticketing.AspNetCore;

/// <summary>A parameter in the query string, as the document tells it; the handler reads it itself. By default it is a text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, for whoever writes a client.</param>
public sealed record QueryParameter(string Name, string Description)
{
    /// <summary>Whether it is a whole number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it is <c>true</c> or <c>false</c>.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether it is a moment: ISO 8601 with a zone.</summary>
    public bool IsMoment { get; init; }

    /// <summary>Whether it has to be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What an absent number means; null for none.</summary>
    public int? Default { get; init; }

    /// <summary>The largest number; null for any.</summary>
    public int? Maximum { get; init; }

    /// <summary>A value as a client would send it; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>The values there are; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

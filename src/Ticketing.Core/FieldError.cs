namespace Ticketing;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">The field as the API calls it: camelCase, <c>title</c>, <c>q</c>.</param>
/// <param name="Message">A sentence that says what would be right.</param>
public sealed record FieldError(string Field, string Message)
{
    /// <summary>
    /// Names the mistake for a translation, such as one of <see cref="FieldErrorCodes"/>; null for one that only <see cref="Message"/>
    /// tells.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>What the translation needs besides: the longest acceptable length, the key that is unknown.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

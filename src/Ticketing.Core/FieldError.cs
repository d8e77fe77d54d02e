namespace Ticketing;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">The field as the API calls it: camelCase, <c>title</c>, <c>q</c>.</param>
/// <param name="Message">A sentence that says what would be right.</param>
public sealed record FieldError(string Field, string Message);

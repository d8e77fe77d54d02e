namespace Ticketing.UI;

/// <summary>Names the texts of what is refused, by the code of their <see cref="Wording"/>: <c>Resources/ErrorText.resx</c>.</summary>
internal sealed class ErrorText;

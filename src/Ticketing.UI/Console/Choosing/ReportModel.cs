namespace Ticketing.UI.Console.Choosing;

/// <summary>A report that is shown: before something is done of which some tickets refuse it, or after.</summary>
/// <param name="Report">What became of each ticket, or would.</param>
/// <param name="To">The choice.</param>
/// <param name="Title">What is about to happen, or happened.</param>
/// <param name="Back">Where one came from.</param>
/// <param name="Fields">What else the form said, to be sent again.</param>
public sealed record ReportModel(
    ChangeReport Report, string To, string Title, string Back, IReadOnlyList<KeyValuePair<string, string>> Fields);

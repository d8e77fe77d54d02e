using Ticketing.Transfer;

namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>An import as the page shows it.</summary>
/// <param name="Id">Its id, which the page chose.</param>
/// <param name="State">How far it is.</param>
/// <param name="FileName">What the file is called; empty when nobody said.</param>
/// <param name="Percent">How much of the file is read, in hundredths; null when its size is not known.</param>
/// <param name="Progress">What became of its rows so far.</param>
/// <param name="Report">What became of it in the end.</param>
/// <param name="Error">Why it was refused, in English.</param>
public sealed record ImportView(
    Guid Id, ImportState State, string FileName, int? Percent, ImportProgress Progress, ImportReport? Report = null, string? Error = null);

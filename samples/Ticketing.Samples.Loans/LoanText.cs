namespace Ticketing.Samples.Loans;

/// <summary>Names the texts of the feature: <c>Resources/LoanText.resx</c>.</summary>
internal sealed class LoanText;

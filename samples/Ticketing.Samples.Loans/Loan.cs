using System.Globalization;
using System.Text.Json.Serialization;
using Ticketing.Access;
using Ticketing.Items;

namespace Ticketing.Samples.Loans;

/// <summary>A device that was lent to somebody in a ticket; taken off the ticket, it came back.</summary>
/// <param name="Device">The tag of the device.</param>
/// <param name="Borrower">Who has it (user id).</param>
/// <param name="At">When he got it.</param>
internal sealed record Loan(string Device, string Borrower, DateTimeOffset At)
{
    /// <summary>Tickets have loans as items: in history, export and import, on every store, and found by person and moment.</summary>
    public static readonly TicketItemKind<Loan> Kind =
        new("loan", new LocalizedText("Loans") { ["fr"] = "Prêts" }, LoanJson.Default.Loan)
        {
            Adding = Permission.Work,
            Managing = Permission.Work,
            MostPerTicket = 100,
            Index = loan => new() { Person = loan.Borrower, At = loan.At },
            Checks = (loan, errors) => errors.CheckKey("device", loan.Device),
            Added = (loan, culture) => Sentence(culture, "lent {0} to {1}", "a prêté {0} à {1}", loan),
            Changed = (loan, _, culture) => Sentence(culture, "corrected the loan of {0}", "a corrigé le prêt de {0}", loan),
            Removed = (loan, culture) => Sentence(culture, "got {0} back from {1}", "a récupéré {0} de {1}", loan),
        };

    private static string Sentence(CultureInfo culture, string english, string french, Loan loan) =>
        string.Format(culture, new LocalizedText(english) { ["fr"] = french }.In(culture), loan.Device, loan.Borrower);
}

/// <summary>How loans are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Loan))]
internal sealed partial class LoanJson : JsonSerializerContext;

using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Items;

namespace Ticketing.TimeEntries;

/// <summary>
/// The estimate of a ticket, as a kind of items of which it has one: so it is folded, kept, looked for, exported and told like time
/// entries.
/// </summary>
public static class EstimateItems
{
    private static readonly LocalizedText Added = new("estimated {0}") { ["fr"] = "a estimé {0}" };

    private static readonly LocalizedText Changed = new("changed the estimate from {0} to {1}")
    {
        ["fr"] = "a modifié l’estimation de {0} à {1}",
    };

    private static readonly LocalizedText Removed = new("removed the estimate of {0}") { ["fr"] = "a supprimé l’estimation de {0}" };

    /// <summary>
    /// The kind. Who logs time on a ticket sets it; only those know of it who may read internal comments there, as of time.
    /// </summary>
    public static TicketItemKind<Estimate> Kind { get; } = new(
        TicketFields.Estimate.Items, new("Estimate") { ["fr"] = "Estimation" }, TimeEntryJson.Default.Estimate)
    {
        Adding = Permission.LogTime,
        Managing = Permission.LogTime,
        IsInternal = true,
        MostPerTicket = 1,
        Checks = (estimate, errors) =>
        {
            if (estimate.Minutes is < 1 or > Estimate.MostMinutes)
                errors.Add("minutes", Wording.Of(FieldErrorCodes.OutOfRange, $"An estimate has {1} to {Estimate.MostMinutes} minutes."));
        },
        Index = estimate => new() { Amount = estimate.Minutes },
        Added = (estimate, culture) => TimeItems.Say(Added, culture, estimate.Minutes),
        Changed = (estimate, before, culture) => TimeItems.Say(Changed, culture, before.Minutes, estimate.Minutes),
        Removed = (estimate, culture) => TimeItems.Say(Removed, culture, estimate.Minutes),
    };
}

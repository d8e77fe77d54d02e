using System.Globalization;
using System.Text.Json;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Items;

/// <summary>
/// A kind of things of which a ticket has several, declared by a feature or by a host: <see cref="TicketItemKind{T}"/>. Stores, history,
/// export and import keep the items of all kinds alike. Immutable, and thread-safe.
/// </summary>
public abstract class TicketItemKind
{
    /// <summary>The characters that a name has at most.</summary>
    public const int MostName = KindName.Most;

    private protected TicketItemKind(string name, LocalizedText title)
    {
        Name = KindName.Require(name);
        Title = title;
    }

    /// <summary>Its name: what stores keep, such as <c>time</c>.</summary>
    public string Name { get; }

    /// <summary>What people call its items: <c>Time entries</c>.</summary>
    public LocalizedText Title { get; }

    /// <summary>The permission to add items, and to change and take away those that one added oneself.</summary>
    public required Permission Adding { get; init; }

    /// <summary>The permission to change and take away what others added, and to add items about others.</summary>
    public required Permission Managing { get; init; }

    /// <summary>Whether only those may know of its items who may read internal comments on the ticket.</summary>
    public bool IsInternal { get; init; }

    /// <summary>How many of them a ticket has at most.</summary>
    /// <value>Default 1,000; 1 to 10,000.</value>
    public int MostPerTicket { get; init; } = 1000;

    /// <summary>How long the data of one is at most, in characters of JSON.</summary>
    /// <value>Default 10,000.</value>
    public int MostData { get; init; } = 10_000;

    /// <summary>
    /// What happened to an item as a sentence, for the history of its ticket; the sentence begins where the name of whoever did it ends.
    /// </summary>
    /// <param name="happened">An <see cref="ItemAdded"/>, <see cref="ItemChanged"/> or <see cref="ItemRemoved"/> of this kind.</param>
    /// <param name="culture">Whose language.</param>
    public string Tell(TicketEvent happened, CultureInfo culture)
    {
        try
        {
            return happened switch
            {
                ItemAdded e => TellAdded(e.Item, culture),
                ItemChanged e => TellChanged(e.Item, e.Before, culture),
                ItemRemoved e => TellRemoved(e.Item, culture),
                _ => "",
            };
        }
        catch (JsonException)
        {
            // Of an earlier version of the feature, or of somebody else's import.
            return Title.In(culture);
        }
    }

    /// <summary>Whether somebody may change the item or take it away; that he sees the ticket is not asked.</summary>
    public bool MayChange(Actor actor, Ticket ticket, TicketItem item) =>
        (actor.Is(item.By) && actor.May(Adding, ticket)) || actor.May(Managing, ticket);

    /// <summary>What is wrong with the data of an item.</summary>
    internal void Check(string data, FieldErrors errors)
    {
        if (data.Length > MostData)
        {
            errors.Add(Name, new(
                FieldErrorCodes.TooLong, $"This has {data.Length} characters; at most {MostData} are allowed.",
                [MostData.ToString(CultureInfo.InvariantCulture)]));
            return;
        }

        try
        {
            if (CheckValue(data, errors) is { Amount: < 0 or > ItemIndex.MostAmount })
                errors.Add(Name, Wording.Of(FieldErrorCodes.OutOfRange, $"The amount is {0} to {ItemIndex.MostAmount}."));
        }
        catch (JsonException fault)
        {
            errors.Add(Name, $"This is not what is expected: {fault.Message}");
        }
    }

    /// <summary>An item with data that was checked.</summary>
    internal TicketItem NewItem(string key, string by, string data)
    {
        var index = IndexOf(data);
        return new()
        {
            Kind = Name,
            Key = key,
            By = by,
            Person = index.Person,
            At = index.At?.ToUtcMicroseconds(),
            Amount = index.Amount,
            Other = index.Other,
            Internal = IsInternal,
            Data = data,
        };
    }

    /// <summary>What of checked data is asked across tickets.</summary>
    internal abstract ItemIndex IndexOf(string data);

    // What is asked of it across tickets; null where something is wrong already.
    private protected abstract ItemIndex? CheckValue(string data, FieldErrors errors);

    private protected abstract string TellAdded(TicketItem item, CultureInfo culture);

    private protected abstract string TellChanged(TicketItem item, TicketItem before, CultureInfo culture);

    private protected abstract string TellRemoved(TicketItem item, CultureInfo culture);
}

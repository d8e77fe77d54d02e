namespace Ticketing.Tickets;

/// <summary>What the values of a custom field are.</summary>
public enum CustomFieldKind
{
    /// <summary>One line of text, up to <see cref="TicketLimits.FieldText"/> characters; compared without regard to case.</summary>
    Text = 1,

    /// <summary>A whole number; ordered.</summary>
    Number,

    /// <summary>A number with up to six digits behind the point; ordered.</summary>
#pragma warning disable CA1720 // People, files and addresses call it so, too.
    Decimal,
#pragma warning restore CA1720

    /// <summary>A day, without a time; ordered.</summary>
    Date,

    /// <summary>One of the choices of its definition.</summary>
    Choice,

    /// <summary>Any number of the choices of its definition.</summary>
    Choices,

    /// <summary>A person's user id.</summary>
    Person,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>An absolute address of the web, up to <see cref="TicketLimits.FieldUrl"/> characters.</summary>
    Url,
}

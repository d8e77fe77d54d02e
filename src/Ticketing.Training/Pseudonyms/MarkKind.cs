namespace Ticketing.Training.Pseudonyms;

/// <summary>What a mark stands for.</summary>
public enum MarkKind
{
    /// <summary>A person's name, or part of it, or the name he signs in with.</summary>
    Person,

    /// <summary>A customer or another organisation that the directory knows.</summary>
    Organisation,

    /// <summary>A mail address.</summary>
    Mail,

    /// <summary>A telephone number or an extension.</summary>
    Phone,

    /// <summary>A street, a post box, or a post code with its town.</summary>
    PostalAddress,

    /// <summary>A machine or a domain.</summary>
    HostName,

    /// <summary>An address of IPv4 or IPv6.</summary>
    IpAddress,

    /// <summary>A web address, or another one with a scheme.</summary>
    Url,

    /// <summary>A password, a token, a key, or whatever looks like one.</summary>
    Key,

    /// <summary>The number of a payment card.</summary>
    Card,

    /// <summary>An IBAN, a BIC, or another number under which a person or a customer is kept.</summary>
    Account,

    /// <summary>The number of an order, an invoice, a ticket, a contract.</summary>
    OrderNumber,

    /// <summary>The hardware address of a network card.</summary>
    MacAddress,

    /// <summary>A place on earth, as latitude and longitude.</summary>
    Coordinates,
}

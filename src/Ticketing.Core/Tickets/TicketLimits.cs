namespace Ticketing.Tickets;

/// <summary>How long things may be, in UTF-16 characters, and how many.</summary>
public static class TicketLimits
{
    /// <summary>A title.</summary>
    public const int Title = 300;

    /// <summary>A description or a comment.</summary>
    public const int Text = 100_000;

    /// <summary>The name of a person, team, organisation, project or category.</summary>
    public const int Name = 200;

    /// <summary>An id from the host or another system.</summary>
    public const int Id = 200;

    /// <summary>A tag or access key.</summary>
    public const int Tag = 60;

    /// <summary>The tags, or the access keys, of one ticket.</summary>
    public const int Tags = 30;

    /// <summary>The watchers of one ticket.</summary>
    public const int Watchers = 100;

    /// <summary>The links of one ticket.</summary>
    public const int Links = 100;

    /// <summary>What of the host's own one ticket is about.</summary>
    public const int Subjects = 20;

    /// <summary>A text in a custom field.</summary>
    public const int FieldText = 400;

    /// <summary>An address in a custom field.</summary>
    public const int FieldUrl = 1000;

    /// <summary>The choices of a custom field that one ticket has.</summary>
    public const int FieldChoices = 50;

    /// <summary>The custom fields of a tenant, and those that one ticket has something in.</summary>
    public const int Fields = 200;

    /// <summary>The people named on one ticket; the names of further ones are plain text.</summary>
    public const int Mentions = 200;
}

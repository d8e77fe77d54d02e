namespace Ticketing.CustomFields;

/// <summary>Whose a custom field is to see, or to edit.</summary>
public enum FieldAudience
{
    /// <summary>All who see the ticket, or may edit it.</summary>
    Everybody,

    /// <summary>Those alone who may read internal comments on the ticket, or set its priority and tags.</summary>
    Agents,
}

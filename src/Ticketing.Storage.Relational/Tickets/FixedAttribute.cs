namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Only a ticket's first event sets the column.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class FixedAttribute : Attribute;

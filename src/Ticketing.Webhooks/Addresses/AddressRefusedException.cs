namespace Ticketing.Webhooks.Addresses;

/// <summary>A host's name leads where webhooks may not go.</summary>
internal sealed class AddressRefusedException(string host)
    : Exception($"'{host}' is no public address, and this help desk sends webhooks to public ones alone.");

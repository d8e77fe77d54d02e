using Microsoft.AspNetCore.DataProtection;
using Ticketing.AspNetCore.Links;
using Ticketing.Notifications.Rooms;

namespace Ticketing.AspNetCore.Rooms;

/// <summary>Seals the addresses of chat rooms by the keys with which the host protects its cookies. Thread-safe.</summary>
internal sealed class ProtectedRoomSeal(IDataProtectionProvider protection) : IRoomSeal
{
    private readonly IDataProtector protector = protection.CreateProtector("Ticketing.Rooms.Address");

    public string Seal(string address) => protector.Protect(address);

    public string? Open(string sealedAddress) => protector.UnprotectOrNull(sealedAddress);
}

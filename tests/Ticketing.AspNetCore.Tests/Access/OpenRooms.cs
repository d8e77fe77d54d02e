using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>Chat rooms whose addresses are numbers, and no secrets.</summary>
internal sealed class OpenRooms : IRoomForm
{
    public string Name => "open";

    public LocalizedText Title { get; } = new("Open room");

    public string Example => "12";

    public bool IsAddressSecret => false;

    public bool Takes(string address) => address.All(char.IsAsciiDigit);

    public Task<Delivery> NotifyAsync(Notification notification, string address, CancellationToken cancellationToken) =>
        Task.FromResult(address == "404" ? Delivery.Rejected("There is no such room.") : Delivery.Delivered);
}

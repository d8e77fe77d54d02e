using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Rooms;

/// <summary>Hands what a room is told to the form that the room has. Nobody chooses it in his preferences.</summary>
internal sealed class RoomNotifier(RoomStore rooms, IEnumerable<IRoomForm> forms) : INotifier
{
    private readonly IRoomForm[] forms = [.. forms];

    public string Channel => RoomChannel.Name;

    public LocalizedText Name => RoomChannel.Title;

    public async Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken)
    {
        var (room, _) = await rooms.FindAsync(notification.To.Tenant, RoomChannel.KeyOf(notification.To.Id), cancellationToken);
        if (room is null)
            return Delivery.Rejected("There is no such chat room any more.");
        if (Array.Find(forms, one => one.Name == room.Form) is not { } form)
            return Delivery.Again($"The host knows no chat rooms of the form '{room.Form}'.");
        if (room.Address is not { } address)
            return Delivery.Again("This host cannot read the address of the chat room: its keys are others. Type the address again.");
        return form.Takes(address)
            ? await form.NotifyAsync(notification, address, cancellationToken)
            : Delivery.Rejected("The address of the chat room is not one that the host takes.");
    }
}

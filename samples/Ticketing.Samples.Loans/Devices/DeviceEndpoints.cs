using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;
using Ticketing.AspNetCore;

namespace Ticketing.Samples.Loans.Devices;

/// <summary>The devices that can be lent.</summary>
internal sealed class DeviceEndpoints : ITicketingEndpoints
{
    private const string Example = """{ "tag": "l-014", "name": "ThinkPad 14" }""";

    public void Map(RouteGroupBuilder group)
    {
        var devices = group.MapGroup("").WithTags("Loans");
        devices.MapGet("devices", ListAsync)
            .RequirePermission(Permission.SeePeople)
            .Describe("listDevices", "List devices", "By tag, for those who may see people; 200 at once.")
            .Query(new QueryParameter("after", "The last tag of the page before; absent for the first page."))
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        devices.MapPut("devices/{tag}", SaveAsync)
            .RequirePermission(Permission.ManagePeople)
            .Describe("saveDevice", "Add or rename a device", "For those who may manage people.")
            .Body<DeviceRequest>("""{ "name": "ThinkPad 14" }""")
            .Shows(Example);
    }

    internal static async Task<Answer<ItemList<Device>>> ListAsync(
        HttpContext http, DeviceShelf shelf, CancellationToken cancellationToken)
    {
        var found = await shelf.ListAsync(http.Caller().Tenant, http.Request.Query["after"], cancellationToken);
        return new(new(found, found.Count < DeviceShelf.Page ? null : found[^1].Tag));
    }

    internal static async Task<Answer<Device>> SaveAsync(
        [Description("What is printed on the device.")] string tag, HttpContext http, DeviceShelf shelf,
        CancellationToken cancellationToken)
    {
        var device = new Device(tag, (await http.ReadBodyAsync<DeviceRequest>(cancellationToken)).Value.Name!);
        await shelf.SaveAsync(http.Caller().Tenant, device, cancellationToken);
        return new(device);
    }
}

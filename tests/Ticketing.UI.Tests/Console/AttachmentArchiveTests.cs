using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.UI.Hosting;

namespace Ticketing.UI.Console;

/// <summary>All files of a ticket come as one zip.</summary>
public sealed class AttachmentArchiveTests
{
    [Theory]
    [InlineData(1970, 1980)]
    [InlineData(2026, 2026)]
    public async Task Files_older_than_a_zip_can_tell_are_in_it_too(int attached, int told)
    {
        var token = TestContext.Current.CancellationToken;
        var admin = new Caller(OtherHost.Admin);
        var folder = Directory.CreateTempSubdirectory("ticketing-archive-");
        var clock = new FakeTimeProvider(new(attached, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using (var host = await OtherHost.StartAsync(
            services: services => services.AddSingleton<TimeProvider>(clock), configure: t => t.AddAttachmentFolder(folder.FullName)))
        {
            var filing = new CreateTicket { Title = "A lamp", Description = "dark" };
            var id = (await host.Services.GetRequiredService<TicketDesk>().CreateAsync(admin, filing, cancellationToken: token)).Id;
            await host.Services.GetRequiredService<AttachmentDesk>()
                .AttachAsync(admin, id, "a.txt", new MemoryStream("dark"u8.ToArray()), false, null, token);

            using var client = host.As(OtherHost.Admin);
            using var zip = new ZipArchive(await client.GetStreamAsync($"/tickets/attachments/of/{id.Value}/all", token));

            var entry = Assert.Single(zip.Entries);
            Assert.Equal(("a.txt", told, 4), (entry.Name, entry.LastWriteTime.Year, entry.Length));
        }

        folder.Delete(recursive: true);
    }
}

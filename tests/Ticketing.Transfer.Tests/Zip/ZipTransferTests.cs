using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Zip;

/// <summary>A zip carries tickets and the files that they have: out of one help desk, into another, as they were.</summary>
public sealed class ZipTransferTests
{
    private static readonly byte[] Long = RandomNumberGenerator.GetBytes(300_000);

    [Fact]
    public async Task Tickets_and_their_files_come_out_and_in_and_the_same_lines_come_out_again()
    {
        await using var desk = await Desk.OpenAsync();
        var ticket = await FileAsync(desk);
        await desk.AttachAsync(ticket, Long, name: "long.bin");
        await desk.AttachAsync(ticket, [1, 2, 3], isInternal: true, name: "note.bin");
        await desk.AttachAsync(ticket, [1, 2, 3], name: "again.bin");
        var zip = await desk.ExportAsync(ExportFormat.Zip);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, zip);

        Assert.Empty(report.Rejected);
        Assert.Equal((1, 1), (report.Rows - 2, report.Created));
        Assert.Equal(Lines(zip), Lines(await other.ExportAsync(ExportFormat.Zip)));
        var files = await other.Attachments.ListAsync(other.CallerOf(null), ticket.Id, default);
        Assert.Equal(["long.bin", "note.bin", "again.bin"], files.Select(file => file.File.Name));
        Assert.Equal(Long, await ReadAsync(other, files[0].Id));
        Assert.Equal([1, 2, 3], await ReadAsync(other, files[1].Id));
        Assert.Equal(3, Paths(zip).Count);
        Assert.Equal(0, (await ImportAsync(other, zip)).Created);
    }

    [Fact]
    public async Task What_it_says_of_tickets_is_what_the_lines_alone_say()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AttachAsync(await FileAsync(desk), [1]);

        Assert.Equal(Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson)), Lines(await desk.ExportAsync(ExportFormat.Zip)));
    }

    [Fact]
    public async Task Nothing_in_it_tells_when_it_was_made()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AttachAsync(await FileAsync(desk), [1]);

        using var zip = new ZipArchive(new MemoryStream(await desk.ExportAsync(ExportFormat.Zip)));

        Assert.Equal(2, zip.Entries.Count);
        Assert.All(zip.Entries, entry => Assert.Equal(new(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task Files_that_were_taken_off_and_that_he_who_exports_may_not_read_stay_where_they_are()
    {
        await using var desk = await Desk.OpenAsync();
        var ticket = await FileAsync(desk);
        var (seen, secret) = (await desk.AttachAsync(ticket, [1]), await desk.AttachAsync(ticket, [2], isInternal: true));
        await desk.Attachments.RemoveAsync(desk.CallerOf(null), await desk.AttachAsync(ticket, [3]));
        var reader = new Actor
        {
            UserId = "reader",
            Roles = [new(new Role("Exporter", [new(Permission.View, Scope.All), new(Permission.Export, Scope.All)]))],
        };

        Assert.Equal([Hash(1), Hash(2)], Hashes(await desk.ExportAsync(ExportFormat.Zip)));
        Assert.Equal([Hash(1)], Hashes(await desk.ExportAsync(ExportFormat.Zip, reader)));
        Assert.NotEqual(seen, secret);
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_name_says_is_not_taken_and_the_others_are()
    {
        await using var desk = await Desk.OpenAsync();
        var ticket = await FileAsync(desk);
        await desk.AttachAsync(ticket, [1]);
        await desk.AttachAsync(ticket, [2]);
        var zip = Rewritten(await desk.ExportAsync(ExportFormat.Zip), (path, bytes) => path == "files/" + Hash(1) ? [9] : bytes);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, zip);

        Assert.Equal((0, Hash(1), RowFaultCodes.OtherFile), Fault(report));
        var files = await other.Attachments.ListAsync(other.CallerOf(null), ticket.Id, default);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => ReadAsync(other, files[0].Id));
        Assert.Equal([2], await ReadAsync(other, files[1].Id));
    }

    [Fact]
    public async Task A_file_that_this_host_does_not_take_is_no_reason_to_leave_the_others_out()
    {
        await using var desk = await Desk.OpenAsync();
        var ticket = await FileAsync(desk);
        await desk.AttachAsync(ticket, Long);
        await desk.AttachAsync(ticket, [2]);
        await using var other = await Desk.OpenAsync(
            withProject: false, t => t.Services.Configure<AttachmentOptions>(o => o.MostBytes = 1000));

        var report = await ImportAsync(other, await desk.ExportAsync(ExportFormat.Zip));

        Assert.Equal(AttachmentErrorCodes.TooLarge, Fault(report).Code);
        Assert.Equal([2], await ReadAsync(other, (await other.Attachments.ListAsync(other.CallerOf(null), ticket.Id, default))[1].Id));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.999)]
    public async Task One_that_breaks_off_says_so(double kept)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AttachAsync(await FileAsync(desk), Long);
        var zip = await desk.ExportAsync(ExportFormat.Zip);
        await using var other = await Desk.OpenAsync(withProject: false);

        await AssertRefusedAsync(other, zip[..(int)(zip.Length * kept)], RowFaultCodes.BrokenZip);
    }

    [Theory]
    [InlineData("this is no zip, however one looks at it", RowFaultCodes.NoTicketsInZip)]
    [InlineData("", RowFaultCodes.BrokenZip)]
    public async Task What_is_none_is_refused(string file, string code)
    {
        await using var desk = await Desk.OpenAsync();

        await AssertRefusedAsync(desk, Encoding.UTF8.GetBytes(file), code);
    }

    [Fact]
    public async Task One_without_tickets_is_refused_and_so_is_one_that_swells_beyond_measure()
    {
        await using var desk = await Desk.OpenAsync();

        await AssertRefusedAsync(desk, Zipped("readme.txt", [1]), RowFaultCodes.NoTicketsInZip);
        await AssertRefusedAsync(desk, Zipped("tickets.ndjson", new byte[100_000_000]), RowFaultCodes.ZipBomb);
    }

    [Fact]
    public async Task One_that_other_programs_packed_is_taken_too()
    {
        await using var desk = await Desk.OpenAsync();
        var ticket = await FileAsync(desk);
        var id = await desk.AttachAsync(ticket, Long);
        // In a file that can be sought, which is how programs pack, sizes stand before what is stored.
        var zip = Rewritten(await desk.ExportAsync(ExportFormat.Zip), (_, bytes) => bytes, CompressionLevel.NoCompression);
        await using var other = await Desk.OpenAsync(withProject: false);

        Assert.Empty((await ImportAsync(other, zip)).Rejected);
        Assert.Equal(Long, await ReadAsync(other, id));
    }

    private static async Task<Ticket> FileAsync(Desk desk)
    {
        await desk.ImportCsvAsync("title\nWith files\n");
        return (await desk.TicketsAsync())[0];
    }

    private static Task<ImportReport> ImportAsync(Desk desk, byte[] zip) =>
        desk.ImportAsync(ImportFormat.Zip, new MemoryStream(zip), new ImportOptions());

    private static async Task AssertRefusedAsync(Desk desk, byte[] zip, string code)
    {
        var refused = await Assert.ThrowsAsync<TicketValidationException>(() => ImportAsync(desk, zip));
        Assert.Equal(("file", code), (refused.Errors[0].Field, refused.Errors[0].Code));
    }

    private static (long Line, string? Column, string Code) Fault(ImportReport report)
    {
        var row = Assert.Single(report.Rejected);
        return (row.Line, row.Column, row.Faults[0].Wording.Code);
    }

    private static async Task<byte[]> ReadAsync(Desk desk, AttachmentId id)
    {
        var (_, content) = await desk.Attachments.OpenAsync(desk.CallerOf(null), id, default);
        await using (content)
        {
            using var read = new MemoryStream();
            await content.CopyToAsync(read);
            return read.ToArray();
        }
    }

    private static string Hash(byte content) => Convert.ToHexStringLower(SHA256.HashData([content]));

    private static IEnumerable<string> Hashes(byte[] zip) => Paths(zip).Where(path => path.StartsWith("files/", StringComparison.Ordinal))
        .Select(path => path["files/".Length..]).OrderBy(hash => hash == Hash(2));

    private static List<string> Paths(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static string Lines(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry("tickets.ndjson")!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Zipped(string path, byte[] content)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            Add(archive, path, content, CompressionLevel.Optimal);
        return zip.ToArray();
    }

    private static byte[] Rewritten(
        byte[] zip, Func<string, byte[], byte[]> change, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var written = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip)))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var read = new MemoryStream();
                using (var content = entry.Open())
                    content.CopyTo(read);
                Add(to, entry.FullName, change(entry.FullName, read.ToArray()), level);
            }
        }

        return written.ToArray();
    }

    private static void Add(ZipArchive archive, string path, byte[] content, CompressionLevel level)
    {
        using var into = archive.CreateEntry(path, level).Open();
        into.Write(content);
    }
}

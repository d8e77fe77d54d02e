using Ticketing.Benchmarks;
using Ticketing.Benchmarks.Bulk;
using Ticketing.Benchmarks.Files;
using Ticketing.Benchmarks.Http;
using Ticketing.Benchmarks.Live;
using Ticketing.Benchmarks.Loading;
using Ticketing.Benchmarks.Micro;
using Ticketing.Benchmarks.Notifying;
using Ticketing.Benchmarks.Pages;
using Ticketing.Benchmarks.Scale;
using Ticketing.Benchmarks.Shapes;

using var ending = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    ending.Cancel();
};
try
{
    switch (args)
    {
        case ["load", .. var rest]:
            await LoadAsync(CommandOptions.Read(rest), ending.Token);
            return 0;
        case ["scale", .. var rest]:
            await ScaleRun.RunAsync(CommandOptions.Read(rest), ending.Token);
            return Environment.ExitCode;
        case ["bulk", .. var rest]:
            await BulkRun.RunAsync(CommandOptions.Read(rest), ending.Token);
            return 0;
        case ["http", .. var rest]:
            await HttpRun.RunAsync(CommandOptions.Read(rest), ending.Token);
            return Environment.ExitCode;
        case ["pages", .. var rest]:
            await PageRun.RunAsync(CommandOptions.Read(rest), ending.Token);
            return 0;
        case ["shapes", .. var rest]:
            await ShapeRun.RunAsync(CommandOptions.Read(rest), ending.Token);
            return 0;
        case ["live", .. var rest]:
            await LiveRun.RunAsync(CommandOptions.Read(rest), ending.Token);
            return 0;
        case ["files", .. var rest]:
            await FilesRun.RunAsync(CommandOptions.Read(rest), ending.Token);
            return 0;
        case ["desk", var folder]:
            await FileDesk.RunAsync(folder, Console.In, Console.Out, ending.Token);
            return 0;
        case ["notify", .. var rest]:
            await NotifyRun.RunAsync(CommandOptions.Read(rest), ending.Token);
            return 0;
        case ["sink"]:
            await MailSink.RunAsync(Console.In, Console.Out, ending.Token);
            return 0;
        case ["streams", var address]:
            await IdleStreams.RunAsync(new(address), Console.In, Console.Out, ending.Token);
            return 0;
        case ["client", var address, var path]:
            await PageClient.RunAsync(new(address), path, Console.In, Console.Out, ending.Token);
            return 0;
        case ["micro", .. var rest]:
            await MicroRun.RunAsync(rest, ending.Token);
            return 0;
        default:
            Console.Error.WriteLine(CommandOptions.Usage);
            return 2;
    }
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

static async Task LoadAsync(CommandOptions options, CancellationToken cancellationToken)
{
    foreach (var size in options.Sizes)
    {
        foreach (var kind in options.Databases)
        {
            await using var database = options.Database(kind, size);
            await DatabaseLoader.EnsureAsync(database, new(size, Fields: options.Fields), options.Fresh, cancellationToken);
        }
    }
}

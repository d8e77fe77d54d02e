using Ticketing.Access;
using Ticketing.UI.Console.Administration.Transfer;

namespace Ticketing.UI.Administration;

public sealed class ImportJobsTests
{
    private static readonly Caller Ann = new("ann");

    [Fact]
    public void Somebody_runs_one_import_at_a_time()
    {
        var jobs = new ImportJobs();
        var first = jobs.TryBegin(Guid.NewGuid(), Ann, "a.csv", 10)!;

        Assert.Null(jobs.TryBegin(Guid.NewGuid(), Ann, "b.csv", 10));
        Assert.NotNull(jobs.TryBegin(Guid.NewGuid(), new("ben"), "b.csv", 10));
        Assert.NotNull(jobs.TryBegin(Guid.NewGuid(), Ann with { Tenant = "other" }, "c.csv", 10));

        first.End(ImportState.Done);
        var second = jobs.TryBegin(Guid.NewGuid(), Ann, "d.csv", null);
        Assert.Same(second, jobs.Find(Ann));
    }

    [Fact]
    public void No_more_are_remembered_than_there_may_be_and_none_that_runs_is_forgotten()
    {
        var jobs = new ImportJobs();
        var running = jobs.TryBegin(Guid.NewGuid(), Ann, "a.csv", 10);
        for (var i = 0; i < 300; i++)
            jobs.TryBegin(Guid.NewGuid(), new($"user {i}"), "x.csv", 10)!.End(ImportState.Done);

        Assert.Same(running, jobs.Find(Ann));
        Assert.Null(jobs.Find(new("user 100")));
        Assert.NotNull(jobs.Find(new("user 299")));
        for (var i = 0; i < 49; i++)
            Assert.NotNull(jobs.TryBegin(Guid.NewGuid(), new($"busy {i}"), "x.csv", 10));
        Assert.Null(jobs.TryBegin(Guid.NewGuid(), new("one too many"), "x.csv", 10));
    }

    [Fact]
    public void How_much_was_read_is_told_in_hundredths()
    {
        var job = new ImportJob(Guid.NewGuid(), Ann, "a.csv", 200);
        job.Read(50);
        Assert.Equal(25, job.View().Percent);
        job.Read(500);
        Assert.Equal(100, job.View().Percent);
        Assert.Null(new ImportJob(Guid.NewGuid(), Ann, "a.csv", null).View().Percent);
    }
}

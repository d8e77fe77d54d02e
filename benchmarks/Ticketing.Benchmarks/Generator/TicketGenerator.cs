using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Benchmarks.Generator;

/// <summary>
/// Makes tickets. Each depends on the options and its own number alone, so any number of threads can make them. Thread-safe.
/// </summary>
internal sealed class TicketGenerator(GeneratorOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(7);

    private readonly ZipfSampler projects = new(Landscape.Projects - 1, 0.7);
    private readonly ZipfSampler categories = new(Landscape.Categories, 0.7);
    private readonly ZipfSampler tags = new(Landscape.Tags, 0.8);

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The ticket with a number from 1 on, as a commit would file it with all its history.</summary>
    public TicketChange Make(long number) => Make(number, number);

    /// <summary>A ticket with another number than the one it is drawn from.</summary>
    public TicketChange Make(long id, long number)
    {
        var random = SeededRandom.For(options.Seed, number);
        var step = GeneratorOptions.Span / options.Count;
        var story = new TicketStory(
            new(id), GeneratorOptions.Now - GeneratorOptions.Span + (step * (number - 1)) + (step * random.NextDouble()));
        var isQuiet = IsQuiet(number);
        var project = isQuiet ? Landscape.Projects - 1 : projects.Next(random);
        var team = random.Chance(0.7) ? Landscape.HomeTeam(project) : random.Next(Landscape.Teams);
        var words = Words(random, number);
        var triggers = Fate(random, number, isQuiet);

        File(story, number, random, project, words);
        if (options.Fields > 0)
            story.Record(story.Ticket.Creator, FieldGenerator.Of(options, number));
        story.Wait(random.Wait(Pause));
        var agent = Landscape.Agent(team, random.Next(Landscape.AgentsPerTeam));
        if (triggers.Length > 0 || random.Chance(0.7))
            story.Record(agent, new AssignmentChanged(Landscape.Team(team), triggers.Length > 0 || random.Chance(0.5) ? agent : null));
        if (random.Chance(0.1))
            story.Record(agent, new PriorityChanged(Other(story.Ticket.Priority)));
        Work(story, random, agent, triggers, words.InComment);
        return story.ToChange();
    }

    private void File(TicketStory story, long number, SeededRandom random, int project, Markers words)
    {
        var isBenchmark = number % (options.Count / 20) == 0;
        var requester = random.Next(options.Requesters);
        var user = isBenchmark ? BenchmarkPeople.Requester : Landscape.Requester(requester);
        var creator = !isBenchmark && random.Chance(0.2)
            ? Landscape.Agent(random.Next(Landscape.Teams), random.Next(Landscape.AgentsPerTeam))
            : user;
        story.Record(
            creator,
            new TicketCreated
            {
                Project = Landscape.Project(project),
                Title = Vocabulary.Text(random, 4 + random.Next(5), words.InTitle),
                HasDescription = true,
                Workflow = Workflow.DefaultName,
                WorkflowVersion = Workflow.Default.Version,
                Status = Workflow.Default.Initial.Key,
                StatusCategory = Workflow.Default.Initial.Category,
                Priority = PriorityOf(random),
                Category = Landscape.Category(categories.Next(random)),
                Requester = user,
                Creator = creator,
                Organisation = isBenchmark ? null : options.OrganisationOf(requester),
                DueAt = random.Chance(0.15) ? story.At.AddDays(1 + random.Next(14)) : null,
                Tags = random.Chance(0.5) ? new([Landscape.Tag(tags.Next(random)), Landscape.Tag(tags.Next(random))]) : default,
            },
            Vocabulary.Text(random, 20 + random.Next(21), words.InDescription));
    }

    private void Work(TicketStory story, SeededRandom random, string agent, string[] triggers, IReadOnlyList<string> words)
    {
        var comments = new int[triggers.Length + 1];
        var count = random.Next(7);
        for (var comment = 0; comment < count; comment++)
            comments[random.Next(comments.Length)]++;
        if (count == 0 && words.Count > 0)
            comments[0]++;

        var left = words;
        for (var place = 0; place <= triggers.Length; place++)
        {
            for (var comment = 0; comment < comments[place]; comment++)
            {
                story.Wait(random.Wait(Pause));
                var isInternal = left.Count == 0 && random.Chance(0.25);
                var by = isInternal || random.Chance(0.5) ? agent : story.Ticket.Requester;
                story.Record(
                    by,
                    new CommentAdded(isInternal ? CommentVisibility.Internal : CommentVisibility.Public),
                    Vocabulary.Text(random, 8 + random.Next(15), left));
                left = [];
            }

            if (place == triggers.Length)
                break;
            story.Wait(random.Wait(Pause));
            story.Fire(triggers[place] is "verify" or "reopen" ? story.Ticket.Requester : agent, triggers[place]);
        }
    }

    private bool IsQuiet(long number)
    {
        var step = options.Count / 10 / options.QuietTickets;
        return number % step == 0 && number <= (long)step * options.QuietTickets;
    }

    // What it is that each finds: the word is in one place of the ticket, and in none that only some may read.
    private Markers Words(SeededRandom random, long number)
    {
        List<string> title = [], description = [], comment = [];
        if (random.Chance(0.3))
            (random.Next(10) switch { < 2 => title, < 7 => description, _ => comment }).Add(Vocabulary.Common);
        if (random.Chance(0.01))
            description.Add(Vocabulary.Uncommon);
        if (number % (options.Count / 25) == 7)
            description.Add(Vocabulary.Rare);
        return new(title, description, comment);
    }

    // Recent ones are mostly open; of the old ones one in three hundred was forgotten.
    private string[] Fate(SeededRandom random, long number, bool isQuiet)
    {
        var isRecent = number > options.Count - (options.Count / 8);
        if (!isQuiet && random.Chance(isRecent ? 0.6 : 0.003))
        {
            return random.Next(20) switch
            {
                < 7 => [],
                < 14 => ["start"],
                < 18 => ["start", "wait"],
                _ => ["start", "block"],
            };
        }

        return random.Next(50) switch
        {
            < 34 => ["start", "complete", "verify"],
            < 38 => ["start", "wait", "resume", "complete", "verify"],
            < 40 => ["start", "complete", "verify", "reopen", "start", "complete", "verify"],
            < 44 => ["cancel"],
            _ => isQuiet ? ["start", "complete", "verify"] : ["start", "complete"],
        };
    }

    private static Priority PriorityOf(SeededRandom random) => random.Next(20) switch
    {
        < 4 => Priority.Low,
        < 14 => Priority.Normal,
        < 18 => Priority.High,
        _ => Priority.Urgent,
    };

    private static Priority Other(Priority priority) => priority is Priority.Urgent ? Priority.High : priority + 1;

    private sealed record Markers(IReadOnlyList<string> InTitle, IReadOnlyList<string> InDescription, IReadOnlyList<string> InComment);
}

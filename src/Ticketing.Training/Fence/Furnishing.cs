using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Fence;

/// <summary>
/// What there has to be where exercises are before one is sent: the trainee and a project that is his, the pool's categories in it, the
/// personas with their organisations, and the tenant's own teams, to whom a trainee may hand on.
/// </summary>
internal sealed class Furnishing(IDirectory directory)
{
    private const string Unsorted = "unsorted";
    private const int MostTeams = 200;

    private static readonly Team SecondLine = new("second-line", "Second line");

    private static readonly LocalizedText UnsortedName = new("Not sorted yet") { ["fr"] = "Pas encore classé" };

    /// <param name="tenant">The tenant whose people train.</param>
    /// <param name="trainees">Who.</param>
    /// <param name="pool">Of which pool.</param>
    /// <param name="scenarios">The scenarios whose personas are to be there.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<DirectoryChange>> PlanAsync(
        string tenant, IReadOnlyList<User> trainees, Pool pool, IEnumerable<Scenario> scenarios, CancellationToken cancellationToken)
    {
        var teams = await directory.ListTeamsAsync(tenant, null, MostTeams, cancellationToken);
        var written = scenarios.ToList();
        var personas = written.Select(one => one.Persona).DistinctBy(PersonaId).ToList();
        return
        [
            .. personas.Select(persona => persona.Organisation).OfType<string>().Distinct()
                .Select(name => new SaveOrganisation(new(TrainingPlace.OrganisationOf(name), name))),
            .. personas.Select(persona => new SaveUser(new()
            {
                Id = PersonaId(persona),
                DisplayName = persona.Name,
                Organisation = persona.Organisation is { } name ? TrainingPlace.OrganisationOf(name) : null,
            })),
            .. trainees.Select(trainee => new SaveUser(DeskPeople.Mirrored(trainee))),
            .. (teams.Count > 0 ? teams : [SecondLine]).Select(team => new SaveTeam(team)),
            .. trainees.SelectMany(trainee => ProjectOf(trainee, pool)),
        ];
    }

    private static string PersonaId(Persona persona) => TrainingPlace.PersonaOf(persona.Name, persona.Organisation);

    private static IEnumerable<DirectoryChange> ProjectOf(User trainee, Pool pool)
    {
        var key = TrainingPlace.ProjectOf(trainee.Id);
        var culture = System.Globalization.CultureInfo.GetCultureInfo(trainee.Locale ?? "en");
        yield return new SaveProject(new(key, trainee.DisplayName));
        // A new exercise has no category that may be right: to give it one is a part of it.
        yield return new SaveCategory(new(key, Unsorted, UnsortedName.In(culture), IsDefault: true));
        foreach (var category in pool.Categories.Where(category => category.Key != Unsorted))
            yield return new SaveCategory(new(key, category.Key, category.Name));
    }
}

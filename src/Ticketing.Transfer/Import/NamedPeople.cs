using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Import;

/// <summary>
/// Whom names mean: a user id, a mail address, or what people are called elsewhere. An address means whoever carries it; a name that was
/// never seen makes somebody new. What was found is remembered within bounds: a file may name more people than fit into memory.
/// </summary>
/// <param name="directory">Who is known.</param>
/// <param name="tenant">Whose people they are.</param>
/// <param name="isReserved">Whether an id is one of the host's own administrators: whoever is called so in a file is somebody else.</param>
internal sealed class NamedPeople(IDirectory directory, string tenant, Predicate<string> isReserved)
{
    private const int Remembered = 20_000;
    private const int AtOnce = 300;
    private readonly Dictionary<string, NamedPerson> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedPerson> made = new(StringComparer.Ordinal);

    /// <summary>Whom a name that was resolved means.</summary>
    public NamedPerson this[string name] => byName[name];

    /// <summary>Looks up the names that are not known yet.</summary>
    public async Task ResolveAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        if (byName.Count > Remembered)
        {
            byName.Clear();
            made.Clear();
        }

        foreach (var chunk in names.Where(name => !byName.ContainsKey(name)).Chunk(AtOnce))
            await FindAsync(chunk, cancellationToken);
    }

    /// <summary>Whom of these must be saved before tickets can name them.</summary>
    public IEnumerable<User> Missing(IEnumerable<string> names) =>
        names.Select(name => byName[name]).Where(person => !person.IsStored).Distinct().Select(person =>
            new User { Id = person.Id, DisplayName = person.Name, Email = Names.IsMailAddress(person.Name) ? person.Name : null });

    /// <summary>Remembers that they are saved.</summary>
    public void Saved(IEnumerable<string> names)
    {
        foreach (var name in names)
            byName[name].IsStored = true;
    }

    private async Task FindAsync(string[] names, CancellationToken cancellationToken)
    {
        var ids = names.SelectMany(name => new[] { name, DerivedKeys.From(name), DerivedKeys.Distinct(name) })
            .Where(id => id.Length <= FieldRules.UserId.Max && !isReserved(id)).ToHashSet(StringComparer.Ordinal);
        var byId = (await directory.FindUsersAsync(tenant, ids, cancellationToken)).ToDictionary(user => user.Id, StringComparer.Ordinal);
        var addresses = names.Where(Names.IsMailAddress).ToList();
        var carriers = addresses.Count == 0 ? [] : await directory.FindUsersByEmailAsync(tenant, addresses, cancellationToken);
        var byAddress = carriers.ToLookup(user => Names.Fold(user.Email!));
        foreach (var name in names)
        {
            // The id of somebody whom this batch makes is his, as it is once he is stored: no batch's end decides who is meant.
            if (made.TryGetValue(name, out var person))
            {
                byName[name] = person;
                continue;
            }

            var user = byId.GetValueOrDefault(name)
                ?? (Names.IsMailAddress(name) ? Foremost(byAddress[Names.Fold(name)], name) : null)
                ?? byId.GetValueOrDefault(DerivedKeys.Distinct(name));
            byName[name] = user is null ? Derive(name, byId) : Known(user);
        }
    }

    // An address may have been imported before its owner had an account: the account is the one that he uses.
    private static User? Foremost(IEnumerable<User> carriers, string address) => carriers
        .OrderByDescending(user => user.IsActive)
        .ThenBy(user => user.Id == DerivedKeys.From(address) || user.Id == DerivedKeys.Distinct(address))
        .ThenBy(user => user.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private NamedPerson Derive(string name, Dictionary<string, User> byId)
    {
        var id = DerivedKeys.From(name);
        if (isReserved(id))
            return Make(DerivedKeys.Distinct(name), name);
        if (byId.TryGetValue(id, out var user))
            return IsNamed(user, name) ? Known(user) : Make(DerivedKeys.Distinct(name), name);
        var isAnothers = made.TryGetValue(id, out var person) && !Names.AreSame(person.Name, name);
        return Make(isAnothers ? DerivedKeys.Distinct(name) : id, name);
    }

    // An address is matched by addresses alone; somebody without one who is called so got it before they were kept.
    private static bool IsNamed(User user, string name) => Names.IsMailAddress(name)
        ? user.Email is null && Names.AreSame(user.DisplayName, name)
        : DerivedKeys.StandsFor(user.Id, user.DisplayName, name);

    private NamedPerson Make(string id, string name)
    {
        if (!made.TryGetValue(id, out var person))
            made[id] = person = new(id, name, null);
        return person;
    }

    private static NamedPerson Known(User user) => new(user.Id, user.DisplayName, user.Organisation) { IsStored = true };
}

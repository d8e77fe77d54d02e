using Ticketing.People;
using Ticketing.Storage.Relational.Commits;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Directory;

/// <summary>Keeps the words of people's names in step with the names.</summary>
internal static class UserWordWriter
{
    private const string Delete =
        """
        delete from ticketing_user_words
        where tenant = @Tenant and user_id = @UserId
        """;

    private const string Insert =
        """
        insert into ticketing_user_words (tenant, word, user_id)
        values (@Tenant, @Word, @UserId)
        on conflict do nothing
        """;

    /// <summary>Adds the words of a name, in place of those that he had, to what a commit writes behind his row.</summary>
    public static void Add(CommitScope scope, string userId, string name) => Add(scope.Batch, scope.Tenant, userId, name);

    /// <summary>The same, where nobody else changes his row meanwhile.</summary>
    public static void Add(WriteBatch batch, string tenant, string userId, string name)
    {
        batch.Add(Delete, new { Tenant = tenant, UserId = userId });
        batch.AddEach(Insert, NameWords.Of(name).Select(word => new { Tenant = tenant, Word = word, UserId = userId }));
    }
}

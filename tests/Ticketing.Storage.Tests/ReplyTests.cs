using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Replies;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>A reply is sent or taken back, whatever meets: never both, and never neither.</summary>
public sealed class ReplyTests
{
    private const int Rounds = 15;

    [Theory]
    [InlineData(StoreKind.InMemory)]
    [InlineData(StoreKind.DapperSqlite)]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCoreSqlite)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task What_is_sent_and_taken_back_at_once_becomes_one_of_the_two(StoreKind kind)
    {
        var token = TestContext.Current.CancellationToken;
        await using var store = await OpenStore.OpenAsync(kind);
        await store.Setup.RunAsync(token);
        var (root, replies) = (new Caller("root"), store.Get<ReplyDesk>());
        for (var round = 0; round < Rounds; round++)
        {
            var id = (await store.Desk.CreateAsync(root, new() { Title = "Two windows" }, cancellationToken: token)).Id;
            await WriteAsync("First.", id);
            // A second reply sends the first one.
            await Task.WhenAll(
                Task.Run(() => WriteAsync("Second.", id), token),
                Task.Run(() => replies.TakeBackAsync(root, id, cancellationToken: token), token));

            var sent = (await store.Get<TicketArchive>().CommentsAsync(root, id, 0, 10, token)).Select(text => text.Body);
            var waiting = await replies.FindAsync(root, id, token);
            string?[] parts = [.. sent, waiting.Returned?.Body, waiting.Held?.Body];
            var all = string.Join(' ', parts.OfType<string>()).Replace('\n', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["First.", "Second."], all.Order());
        }

        Task WriteAsync(string body, TicketId id) =>
            replies.SendAsync(root, id, new AddComment(body, CommentVisibility.Public), cancellationToken: token);
    }
}

using CsCheck;
using SfOAuth.Logs;

namespace SfOAuth.Logs.Tests;

/// <summary>Cells that are shown without a search for secrets are those in which the search would find none.</summary>
public sealed class PlainCells
{
    private static readonly Gen<string> Piece = Gen.OneOf(new[] { "password", "pwd", "token", "secret", "sid", "access_token", "client-secret", "code", "00D", "5Aep", "aPrx", "eyJ", "Bearer", "force", "login", "-u", "-p", "@", ".", "-", "_", " ", "!", "=", ":" }.Select(Gen.Const).ToArray())
        .Select(Gen.String[Gen.Char["abcdefgABCDEFG0123456789.-_@"], 0, 24], (word, rest) => word + rest);

    [Fact]
    public void A_cell_says_what_the_door_lets_through() =>
        Piece.Array[1, 5].Select(string.Concat).Sample(
            cell => Assert.Equal(string.Concat(Door.OpenText("cell", cell).Excerpts.Select(excerpt => excerpt.Text)), Cells.Show(Encoding.UTF8.GetBytes(cell))), iter: 20_000);
}

using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What is seen in a user name and password, wherever they are typed in; and the count that locks a user out.</summary>
internal static class Passwords
{
    public static void Observe(Turn turn, string? username, string? password)
    {
        turn.User = username is null ? null : turn.Store.UserOfName(username);
        if (turn.User is not { } user)
        {
            turn.See(Person.UsernameExists, false);
            return;
        }

        var sent = password ?? "";
        var isRight = Observations.Same(sent, user.Password) || Observations.Same(sent, user.Password + user.SecurityToken);
        turn.See(Person.Password, !isRight ? PasswordState.Wrong : user.PasswordHasExpired ? PasswordState.Expired : PasswordState.Right);
        if (user.NeedsSecurityToken)
        {
            turn.See(Person.SecurityToken, sent.Length > 0 && !Observations.Same(sent, user.Password + user.SecurityToken) && isRight ? SecurityToken.NotSent : SecurityToken.Sent);
        }
    }

    /// <summary>A wrong password counts; too many in a row lock the user out.</summary>
    public static void Count(Turn turn, Ruling ruling)
    {
        if (ruling.Cause is not Causes.PasswordWrong || turn.User is null || turn.Store.User(turn.User.Number) is not { } user)
        {
            return;
        }

        var wrong = user.WrongPasswords + 1;
        var isLocked = wrong >= turn.Store.Org.WrongPasswordLimit;
        turn.Store.Save(user with { WrongPasswords = isLocked ? 0 : wrong, LockedUntil = isLocked ? turn.Now + turn.Store.Org.LockoutPeriod : user.LockedUntil });
    }

    /// <summary>A right one wipes the slate.</summary>
    public static void Forgive(Turn turn)
    {
        if (turn.User is { WrongPasswords: > 0 } user)
        {
            turn.Store.Save(user with { WrongPasswords = 0 });
        }
    }
}

namespace Fumo.Session;

/// <summary>What a look at a message's credentials came to.</summary>
public enum CredentialOutcome
{
    /// <summary>They are right.</summary>
    Accepted,

    /// <summary>They are not right.</summary>
    Wrong,

    /// <summary>There are none, and some are needed.</summary>
    Missing,

    /// <summary>None were needed: no scheme is asked for, or the session is authenticated already.</summary>
    NotNeeded,
}

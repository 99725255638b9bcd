namespace Fumo.Session;

/// <summary>What a DM client's commands act on (DM TND 1.2.1).</summary>
public interface IManagementTree
{
    /// <summary>Executes one command on one address.</summary>
    /// <param name="request">The command.</param>
    /// <returns>Its Status code and what it returned; never an exception for what the server asks.</returns>
    TreeReply Execute(TreeRequest request);

    /// <summary>Begins an Atomic: what is executed until its end is kept or taken back as a whole.</summary>
    ITreeTransaction Begin();

    /// <summary>The DevInfo leaves that package 1 carries, addresses and values, in their order.</summary>
    IReadOnlyList<Fumo.Dm.Item> DevInfo();
}

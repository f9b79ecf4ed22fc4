namespace Consolidator.Returns;

/// <summary>Why something in the inbox is not taken.</summary>
public enum PassedOver
{
    /// <summary>A symbolic link: what it leads to is not the unit's.</summary>
    Link,

    /// <summary>A folder within a unit's folder.</summary>
    Directory,

    /// <summary>An office program's mark that somebody has the file open.</summary>
    LockFile,
    Temporary,
    Hidden,

    /// <summary>A unit's folder that can't be listed.</summary>
    ClosedFolder,
}

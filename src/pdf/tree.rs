//! The tag tree while it grows: first its groups in reading order, then the lines on the pages.

use krilla::tagging::{Identifier, TagGroup, TagKind, TagTree};

/// A group in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NodeId(usize);

/// The groups, in the order in which they are read.
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// Groups right under the document.
    top: Vec<NodeId>,
}

struct Node {
    tag: TagKind,
    inner: Vec<NodeId>,
    /// What is drawn for the group, page by page. A group has groups in it or lines, not both.
    lines: Vec<Identifier>,
}

impl Tree {
    pub(super) fn new() -> Self {
        Self { nodes: Vec::new(), top: Vec::new() }
    }

    /// Adds a group behind all others.
    pub(super) fn add(&mut self, parent: Option<NodeId>, tag: impl Into<TagKind>) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { tag: tag.into(), inner: Vec::new(), lines: Vec::new() });
        match parent.and_then(|parent| self.nodes.get_mut(parent.0)) {
            Some(parent) => parent.inner.push(id),
            None => self.top.push(id),
        }
        id
    }

    /// Hangs a line into a group.
    pub(super) fn hang(&mut self, node: NodeId, line: Identifier) {
        if let Some(node) = self.nodes.get_mut(node.0) {
            node.lines.push(line);
        }
    }

    /// The tree as the file wants it.
    pub(super) fn finish(self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.into()));
        for id in &self.top {
            if let Some(group) = self.group(*id) {
                tree.push(group);
            }
        }
        tree
    }

    /// A group with all in it; one with nothing in it says nothing.
    fn group(&self, id: NodeId) -> Option<TagGroup> {
        let node = self.nodes.get(id.0)?;
        let mut group = TagGroup::new(node.tag.clone());
        node.inner.iter().filter_map(|id| self.group(*id)).for_each(|inner| group.push(inner));
        node.lines.iter().for_each(|line| group.push(*line));
        (!group.children.is_empty()).then_some(group)
    }
}

import java.io.File;
import java.util.Iterator;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Opens a file in Gephi and prints what it has then, a line each, parted by tabs: `node` id label nodeType;
 * `edge` id source target edgeType; `column` node|edge title type; `issue` level message.
 */
public class Open {
  public static void main(String[] arguments) throws Exception {
    Lookup lookup = Lookup.getDefault();
    ProjectController projects = lookup.lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = lookup.lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    Iterator<Issue> issues = container.getReport().getIssues(1000);
    while (issues.hasNext()) {
      Issue issue = issues.next();
      line("issue", issue.getLevel(), issue.getMessage());
    }
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());

    GraphModel model = lookup.lookup(GraphController.class).getGraphModel();
    for (Column column : model.getNodeTable()) line("column", "node", column.getTitle(), column.getTypeClass().getSimpleName());
    for (Column column : model.getEdgeTable()) line("column", "edge", column.getTitle(), column.getTypeClass().getSimpleName());
    Graph graph = model.getGraph();
    for (Node node : graph.getNodes()) line("node", node.getId(), node.getLabel(), value(node, model.getNodeTable(), "nodeType"));
    for (Edge edge : graph.getEdges()) {
      line("edge", edge.getId(), edge.getSource().getId(), edge.getTarget().getId(), value(edge, model.getEdgeTable(), "edgeType"));
    }
  }

  /** GraphML's columns have an attribute's name as their title, GEXF's as their id too. */
  private static Object value(Element element, Table table, String title) {
    for (Column column : table) if (column.getTitle().equals(title)) return element.getAttribute(column);
    return "";
  }

  private static void line(Object... fields) {
    StringBuilder line = new StringBuilder();
    for (Object field : fields) {
      if (line.length() > 0) line.append('\t');
      line.append(String.valueOf(field).replaceAll("\\s+", " "));
    }
    System.out.println(line);
  }
}
